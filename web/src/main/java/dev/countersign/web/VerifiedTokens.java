package dev.countersign.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Checks the signature of a token once a minute: most requests bring one that has just been seen.
 * Whether it has expired or was withdrawn is asked for each request.
 */
final class VerifiedTokens implements JwtDecoder {
  private static final Duration TRUSTED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final NimbusJwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> validator;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder().expireAfterWrite(TRUSTED).maximumSize(MOST).build();

  VerifiedTokens(NimbusJwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
    signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    this.signatures = signatures;
    this.validator = validator;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    Jwt jwt = known == null ? signatures.decode(token) : known;
    OAuth2TokenValidatorResult result = validator.validate(jwt);
    if (result.hasErrors()) {
      throw new JwtValidationException("The token is not valid", result.getErrors());
    }
    if (known == null) {
      verified.put(token, jwt);
    }
    return jwt;
  }
}
