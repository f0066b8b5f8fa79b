package dev.countersign.importing;

import dev.countersign.web.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was refused.
 *
 * @param line the physical line of the file on which the row begins, from 1
 * @param column the column in question, where it is known
 * @param value what stands there in the file
 * @param command the command that was refused; {@code null}: the row was not even read
 */
record Finding(
    String file,
    int line,
    @Nullable String column,
    @Nullable String value,
    @Nullable String command,
    String rule,
    Text reason) {}
