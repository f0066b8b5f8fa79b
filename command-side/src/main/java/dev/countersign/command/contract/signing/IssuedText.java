package dev.countersign.command.contract.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The stamp by which an approved text becomes an issued one: three lines, the name of the
 * procedure, the number and the SHA-256 of the approved text, in UTF-8, each ended by a line feed.
 * docs/issued-text.md tells everybody how to make it.
 */
public final class IssuedText {
  /** The name of the procedure; another procedure gets another name. */
  public static final String PROCEDURE = "countersign-issued-v1";

  private IssuedText() {}

  /** The SHA-256 of the stamp, in lower-case hexadecimal digits. */
  public static String hash(String number, String approvedHash) {
    String stamp = PROCEDURE + "\n" + number + "\n" + approvedHash + "\n";
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(stamp.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
