package dev.countersign.command.policy;

import dev.countersign.events.EventJson;
import dev.countersign.events.policy.PolicyVersionProposed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** What is approved of a proposal: the SHA-256, in hex, of its JSON as it is stored. */
final class ProposalHash {
  private static final JsonMapper JSON = EventJson.builder().build();

  private ProposalHash() {}

  static String of(PolicyVersionProposed proposal) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(proposal));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
