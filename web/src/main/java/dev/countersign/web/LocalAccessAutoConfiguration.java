package dev.countersign.web;

import dev.countersign.eventstore.SchemaMigration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Local accounts and their tokens, in the schema {@code access}. */
@AutoConfiguration(
    after = {DataSourceAutoConfiguration.class, SecurityEventsAutoConfiguration.class},
    before = OAuth2ResourceServerAutoConfiguration.class)
@Conditional(LocalIdentity.class)
class LocalAccessAutoConfiguration {
  @Bean
  LocalAccounts localAccounts(
      DataSource dataSource, SecurityEvents events, AccessProperties properties) {
    SchemaMigration.migrate(dataSource, "access", "classpath:db/access");
    return new LocalAccounts(
        JdbcClient.create(dataSource),
        PasswordEncoderFactories.createDelegatingPasswordEncoder(),
        events,
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
        properties);
  }

  /** Takes the accounts only to come after their migration. */
  @Bean
  LocalTokens localTokens(
      DataSource dataSource, AccessProperties properties, LocalAccounts accounts) {
    return new LocalTokens(
        LocalTokens.signingKey(JdbcClient.create(dataSource)),
        properties.employeeClaim(),
        InstantSource.system());
  }

  @Bean
  JwtDecoder localJwtDecoder(LocalTokens tokens, LocalAccounts accounts) {
    return tokens.decoder(accounts);
  }

  @Bean
  SessionEndpoint sessionEndpoint(LocalAccounts accounts, LocalTokens tokens) {
    return new SessionEndpoint(accounts, tokens);
  }
}
