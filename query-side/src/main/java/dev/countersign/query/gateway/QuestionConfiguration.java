package dev.countersign.query.gateway;

import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;

/** Puts the way of questions together. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
  /** Axon's own begins a transaction for each question, and all that is read here is committed. */
  @Bean
  @ConditionalOnExpression("!${axon.axonserver.enabled:false}")
  SimpleQueryBus queryBus(Configuration configuration) {
    return SimpleQueryBus.builder()
        .messageMonitor(configuration.messageMonitor(QueryBus.class, "queryBus"))
        .queryUpdateEmitter(configuration.getComponent(QueryUpdateEmitter.class))
        .build();
  }
}
