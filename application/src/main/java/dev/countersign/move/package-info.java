/** Carries a company from the embedded database over to a PostgreSQL of its own. */
package dev.countersign.move;
