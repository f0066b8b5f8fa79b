/** What is written beside the log and ends some day; the log never does. */
package dev.countersign.command.retention;
