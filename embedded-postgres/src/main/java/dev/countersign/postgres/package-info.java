/** Exists so that Countersign needs no database installed: it brings a PostgreSQL and keeps it. */
@NullMarked
package dev.countersign.postgres;

import org.jspecify.annotations.NullMarked;
