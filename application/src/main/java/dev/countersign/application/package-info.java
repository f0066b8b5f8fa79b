/** Both sides in one process on an embedded PostgreSQL. */
package dev.countersign.application;
