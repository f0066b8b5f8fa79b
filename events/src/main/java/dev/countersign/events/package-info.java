/**
 * What both sides of the system agree on: identifiers, money and the events that are kept for ever.
 */
package dev.countersign.events;
