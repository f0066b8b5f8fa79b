package dev.countersign.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param issuerUri of the OpenID Connect issuer whose tokens are accepted; without it there are
 *     local accounts
 * @param jwkSetUri where the issuer's keys are, when its discovery document is not to be asked
 * @param audience that tokens must be meant for; demanded with an issuer
 * @param employeeClaim the claim that names the employee
 * @param tokenLifetime of tokens for local accounts
 * @param idleTimeout after which a session of a local account ends that is not used
 */
@ConfigurationProperties(AccessProperties.PREFIX)
record AccessProperties(
    @Nullable String issuerUri,
    @Nullable String jwkSetUri,
    @Nullable String audience,
    @DefaultValue("employee_id") String employeeClaim,
    @DefaultValue("8h") Duration tokenLifetime,
    @DefaultValue("1h") Duration idleTimeout) {
  static final String PREFIX = "countersign.security";
}
