/** Versioned rules of the house that are data. */
package dev.countersign.events.policy;
