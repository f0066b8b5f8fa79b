/**
 * Keeps events in PostgreSQL so that every reader sees every committed event once and in one order,
 * whatever events mean.
 */
@NullMarked
package dev.countersign.eventstore;

import org.jspecify.annotations.NullMarked;
