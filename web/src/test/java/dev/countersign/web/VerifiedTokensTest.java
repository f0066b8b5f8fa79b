package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

class VerifiedTokensTest {
  private final SecretKey key = new SecretKeySpec(new byte[32], "HmacSHA256");
  private final Set<String> withdrawn = new HashSet<>();
  private final VerifiedTokens tokens =
      new VerifiedTokens(
          NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build(),
          jwt ->
              withdrawn.contains(jwt.getSubject())
                  ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                  : OAuth2TokenValidatorResult.success());

  private String token(String subject) {
    return NimbusJwtEncoder.withSecretKey(key)
        .algorithm(MacAlgorithm.HS256)
        .build()
        .encode(
            JwtEncoderParameters.from(
                JwtClaimsSet.builder()
                    .subject(subject)
                    .expiresAt(Instant.now().plusSeconds(3600))
                    .build()))
        .getTokenValue();
  }

  @Test
  void aKnownTokenThatIsWithdrawnIsRefused() {
    String token = token("li.na");
    assertThat(tokens.decode(token).getSubject()).isEqualTo("li.na");
    assertThat(tokens.decode(token)).isSameAs(tokens.decode(token));
    withdrawn.add("li.na");
    assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void aKnownTokenWithAnotherSignatureIsRefused() {
    String token = token("li.na");
    tokens.decode(token);
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(43);
    assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
  }
}
