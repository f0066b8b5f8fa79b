/** How people decide that a view passes over an event which it cannot take: always two of them. */
package dev.countersign.command.omission;
