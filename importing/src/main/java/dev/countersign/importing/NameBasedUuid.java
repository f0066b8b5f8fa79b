package dev.countersign.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers that follow from names (RFC 9562, version 5): the same row is the same thing. */
final class NameBasedUuid {
  /** The name space of everything imported. Changing it would import everything anew. */
  static final UUID IMPORTS = UUID.fromString("5f0c2b3e-8d1a-4c57-9a64-27c1e0d9b8f3");

  private NameBasedUuid() {}

  static UUID of(UUID space, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(space.getMostSignificantBits())
              .putLong(space.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long most = (hash.getLong() & ~0xF000L) | 0x5000L;
      long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of several names; no two lists give the same by accident of where one name ends. */
  static UUID of(String... names) {
    StringBuilder name = new StringBuilder();
    for (String part : names) {
      name.append(part.length()).append(':').append(part);
    }
    return of(IMPORTS, name.toString());
  }
}
