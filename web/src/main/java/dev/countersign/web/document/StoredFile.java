package dev.countersign.web.document;

/**
 * What is known of a file without looking into it.
 *
 * @param hash its SHA-256, in hexadecimal digits
 * @param size in bytes
 * @param mediaType what it is by its content
 */
public record StoredFile(String hash, long size, String mediaType) {}
