/**
 * What the HTTP surfaces of both sides share: who is let in, how errors look in two languages, how
 * requests are traced and lists are paged.
 */
package dev.countersign.web;
