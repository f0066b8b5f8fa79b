/** Deadlines count the days on which people work, as it was known when they were set. */
package dev.countersign.command.calendar;
