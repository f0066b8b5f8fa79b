/** The way in: one launcher. */
package dev.countersign;
