package dev.countersign.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An OpenID Connect issuer on the loopback interface; only its metadata, no login. */
record TestIssuer(HttpServer server, ECKey key, AtomicBoolean healthy, AtomicInteger asked)
    implements AutoCloseable {
  static final RSAKey RSA_1024 = newRsaKey(1024);
  static final RSAKey RSA_2048 = newRsaKey(2048);
  static final RSAKey RSA_3072 = newRsaKey(3072);

  static TestIssuer start() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var issuer =
          new TestIssuer(
              HttpServer.create(address, 0),
              newKey(),
              new AtomicBoolean(true),
              new AtomicInteger());
      issuer.serve(
          "/.well-known/openid-configuration",
          "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer.uri(), issuer.uri()));
      issuer.serve(
          "/keys", new JWKSet(List.of(issuer.key, RSA_1024, RSA_2048, RSA_3072)).toString());
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static RSAKey newRsaKey(int bits) {
    try {
      return new RSAKeyGenerator(bits, true).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token that is good for ten minutes, unless it is changed or signed by another's key. */
  String token(ECKey signer, UnaryOperator<JwtClaimsSet.Builder> change) throws JOSEException {
    return token("JWT", signer, change);
  }

  /** The same of another type. */
  String token(String type, ECKey signer, UnaryOperator<JwtClaimsSet.Builder> change)
      throws JOSEException {
    var claims =
        JwtClaimsSet.builder()
            .issuer(uri())
            .subject("subject-1")
            .audience(List.of("countersign"))
            .claim("staff_no", "E1")
            .issuedAt(Instant.now().minusSeconds(600))
            .expiresAt(Instant.now().plusSeconds(600));
    return NimbusJwtEncoder.withKeyPair(signer.toECPublicKey(), signer.toECPrivateKey())
        .build()
        .encode(
            JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.ES256).type(type).build(),
                change.apply(claims).build()))
        .getTokenValue();
  }

  /** A token that is signed by an RSA key, however short. */
  String token(RSAKey signer) throws JOSEException {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(signer.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("subject-1")
                .audience("countersign")
                .claim("staff_no", "E1")
                .claim("exp", Instant.now().plusSeconds(600).getEpochSecond())
                .build());
    token.sign(new RSASSASigner(signer, Set.of(AllowWeakRSAKey.getInstance())));
    return token.serialize();
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          if (healthy.get()) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          } else {
            exchange.sendResponseHeaders(500, -1);
          }
          exchange.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
