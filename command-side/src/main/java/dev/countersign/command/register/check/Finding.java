package dev.countersign.command.register.check;

import org.jspecify.annotations.Nullable;

/**
 * A row that only a register has, or that only the log makes.
 *
 * @param register its table; {@code log}: an event that cannot be followed, or does not follow the
 *     one before of the same record
 * @param stoodIn {@code register} or {@code log}
 * @param row as JSON
 * @param stream the record that it is about
 */
record Finding(String register, String stoodIn, String row, @Nullable String stream) {}
