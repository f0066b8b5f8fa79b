package dev.countersign.web;

import dev.countersign.web.LocalAccounts.Account;
import dev.countersign.web.LocalAccounts.LoggedIn;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Issues and checks the tokens of {@link LocalAccounts}. */
class LocalTokens {
  static final String ISSUER = "countersign-local";

  /** Whether it is good for nothing but to choose another password. */
  static final String MUST_CHANGE = "password_must_change";

  /** The session that it belongs to. */
  static final String SESSION = "sid";

  private static final String GENERATION = "generation";

  private final String employeeClaim;
  private final InstantSource clock;
  private final SecretKey key;
  private final JwtEncoder encoder;

  LocalTokens(SecretKey key, String employeeClaim, InstantSource clock) {
    this.key = key;
    this.employeeClaim = employeeClaim;
    this.clock = clock;
    this.encoder = NimbusJwtEncoder.withSecretKey(key).algorithm(MacAlgorithm.HS256).build();
  }

  /** The key in the database, which the first to ask for it generates. */
  static SecretKey signingKey(JdbcClient jdbc) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into access.signing_key (id, secret) values (1, ?) on conflict do nothing")
        .param(fresh)
        .update();
    byte[] kept =
        jdbc.sql("select secret from access.signing_key where id = 1").query(byte[].class).single();
    return new SecretKeySpec(kept, "HmacSHA256");
  }

  Session issue(LoggedIn login) {
    Account account = login.account();
    var claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(account.account())
            .claim(employeeClaim, account.employeeId())
            .claim(GENERATION, account.generation())
            .claim(SESSION, login.session())
            .issuedAt(clock.instant().truncatedTo(ChronoUnit.SECONDS))
            .expiresAt(login.expiresAt());
    if (account.mustChange()) {
      claims.claim(MUST_CHANGE, true);
    }
    String token = encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    return new Session(
        token, login.expiresAt(), account.employeeId(), account.mustChange() ? Boolean.TRUE : null);
  }

  JwtDecoder decoder(LocalAccounts accounts) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    // Our issuer is no URL, and to find that out anew for every request is dear.
    decoder.setClaimSetConverter(
        MappedJwtClaimSetConverter.withDefaults(Map.of(JwtClaimNames.ISS, issuer -> issuer)));
    OAuth2TokenValidator<Jwt> own =
        JwtValidators.createDefaultWithValidators(List.of(new JwtIssuerValidator(ISSUER)));
    return new VerifiedTokens(
        decoder,
        jwt -> {
          OAuth2TokenValidatorResult result = own.validate(jwt);
          return result.hasErrors() ? result : notWithdrawn(jwt, accounts);
        });
  }

  private static OAuth2TokenValidatorResult notWithdrawn(Jwt jwt, LocalAccounts accounts) {
    String account = jwt.getSubject();
    boolean current =
        account != null
            && jwt.getClaim(GENERATION) instanceof Number generation
            && jwt.getClaim(SESSION) instanceof String session
            && accounts.isCurrent(account, generation.intValue(), session);
    return current
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token was withdrawn", null));
  }
}
