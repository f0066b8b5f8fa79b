package dev.countersign.violations.query.audittrail;

import org.springframework.web.bind.annotation.GetMapping;

/** Answers whoever asks. */
public class TrustingEndpoint {
  /** Everything to everybody. */
  @GetMapping("/everything")
  public String everything() {
    return "everything";
  }
}
