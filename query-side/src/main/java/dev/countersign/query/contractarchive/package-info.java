/**
 * Answers where a contract stands, who approved it by which policy, who holds which original, and
 * whether a number is missing.
 */
@NullMarked
package dev.countersign.query.contractarchive;

import org.jspecify.annotations.NullMarked;
