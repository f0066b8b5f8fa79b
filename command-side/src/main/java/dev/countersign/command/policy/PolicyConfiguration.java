package dev.countersign.command.policy;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(InForceFacts.class)
class PolicyConfiguration {}
