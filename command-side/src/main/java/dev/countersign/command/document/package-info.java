/**
 * How files come in, what refers to them, and when those end that nothing refers to; who reads them
 * is for the records that they belong to.
 */
package dev.countersign.command.document;
