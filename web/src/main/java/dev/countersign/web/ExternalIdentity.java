package dev.countersign.web;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** An identity provider is configured. */
class ExternalIdentity implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return StringUtils.hasText(
        context.getEnvironment().getProperty(AccessProperties.PREFIX + ".issuer-uri"));
  }
}
