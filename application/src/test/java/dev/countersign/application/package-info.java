/** The real application on a real PostgreSQL, driven over HTTP. */
package dev.countersign.application;
