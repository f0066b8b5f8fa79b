package dev.countersign.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.StringUtils;

/** Tokens of an OpenID Connect issuer. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@Conditional(ExternalIdentity.class)
class ExternalAccessAutoConfiguration {
  /** Asks the issuer at the first token, so that a start does not depend on it. */
  @Bean
  JwtDecoder externalJwtDecoder(AccessProperties properties) {
    return new SupplierJwtDecoder(() -> decoder(properties));
  }

  @Bean
  NoSessionEndpoint noSessionEndpoint(AccessProperties properties) {
    return new NoSessionEndpoint(properties);
  }

  private static JwtDecoder decoder(AccessProperties properties) {
    String issuer = Objects.requireNonNull(properties.issuerUri());
    String keys = properties.jwkSetUri();
    var builder =
        StringUtils.hasText(keys)
            ? NimbusJwtDecoder.withJwkSetUri(keys)
            : NimbusJwtDecoder.withIssuerLocation(issuer);
    NimbusJwtDecoder decoder =
        builder
            .jwsAlgorithms(accepted -> accepted.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
            .build();
    List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
    validators.add(new JwtIssuerValidator(issuer));
    String audience = properties.audience();
    if (StringUtils.hasText(audience)) {
      validators.add(new JwtAudienceValidator(audience));
    }
    return new VerifiedTokens(decoder, JwtValidators.createDefaultWithValidators(validators));
  }
}
