/** What is decided about events that a view cannot take. */
package dev.countersign.events.omission;
