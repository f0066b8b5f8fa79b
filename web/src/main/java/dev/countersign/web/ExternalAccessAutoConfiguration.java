package dev.countersign.web;

import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.security.Key;
import java.security.interfaces.RSAKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestOperations;

/** Tokens of an OpenID Connect issuer. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@Conditional(ExternalIdentity.class)
class ExternalAccessAutoConfiguration {
  private static final List<String> OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash");
  private static final int SHORTEST_RSA_KEY = 2048;

  /** Asks the issuer at the first token, so that a start does not depend on it. */
  @Bean
  JwtDecoder externalJwtDecoder(AccessProperties properties) {
    if (!StringUtils.hasText(properties.audience())) {
      throw new InvalidConfigurationPropertyValueException(
          AccessProperties.PREFIX + ".audience",
          properties.audience(),
          "say for whom the tokens of the issuer must be meant, as a token for another program must"
              + " not let in here.");
    }
    RestOperations issuer = IssuerRequests.bounded();
    return new SupplierJwtDecoder(() -> decoder(properties, issuer));
  }

  @Bean
  NoSessionEndpoint noSessionEndpoint(AccessProperties properties) {
    return new NoSessionEndpoint(properties);
  }

  private static JwtDecoder decoder(AccessProperties properties, RestOperations requests) {
    String issuer = Objects.requireNonNull(properties.issuerUri());
    String keys = properties.jwkSetUri();
    var builder =
        StringUtils.hasText(keys)
            ? NimbusJwtDecoder.withJwkSetUri(keys)
            : NimbusJwtDecoder.withIssuerLocation(issuer);
    NimbusJwtDecoder decoder =
        builder
            .restOperations(requests)
            .jwsAlgorithms(accepted -> accepted.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
            .jwtProcessorCustomizer(ExternalAccessAutoConfiguration::acceptStrongKeys)
            .build();
    return new VerifiedTokens(
        decoder,
        JwtValidators.createDefaultWithValidators(
            List.of(
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(Objects.requireNonNull(properties.audience())),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                accessToken(),
                noIdToken())));
  }

  /** Those of RFC 9068, and those of issuers that do not tell the kinds apart. */
  private static JwtTypeValidator accessToken() {
    var type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
    type.setAllowEmpty(true);
    return type;
  }

  /** It says who somebody is to the program they logged in to, and lets nobody in elsewhere. */
  private static OAuth2TokenValidator<Jwt> noIdToken() {
    return jwt ->
        OF_ID_TOKENS.stream().anyMatch(jwt::hasClaim)
                || "ID".equalsIgnoreCase(jwt.getClaimAsString("typ"))
                || "id".equalsIgnoreCase(jwt.getClaimAsString("token_use"))
            ? OAuth2TokenValidatorResult.failure(
                new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_TOKEN, "An ID token is no access token", null))
            : OAuth2TokenValidatorResult.success();
  }

  private static void acceptStrongKeys(ConfigurableJWTProcessor<SecurityContext> processor) {
    JWSKeySelector<SecurityContext> all = Objects.requireNonNull(processor.getJWSKeySelector());
    processor.setJWSKeySelector(
        (header, context) ->
            all.selectJWSKeys(header, context).stream()
                .filter(ExternalAccessAutoConfiguration::isStrong)
                .toList());
  }

  private static boolean isStrong(Key key) {
    return !(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= SHORTEST_RSA_KEY;
  }
}
