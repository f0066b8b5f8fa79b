package dev.countersign.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands where local accounts log in, to say where tokens come from instead. */
@Hidden
@RestController
@Conditional(ExternalIdentity.class)
class NoSessionEndpoint {
  private final AccessProperties properties;

  NoSessionEndpoint(AccessProperties properties) {
    this.properties = properties;
  }

  @PostMapping({SessionEndpoint.PATH, SessionEndpoint.PATH + SessionEndpoint.PASSWORD})
  void refuse() {
    throw AccessRefusal.localLoginOff(String.valueOf(properties.issuerUri()));
  }
}
