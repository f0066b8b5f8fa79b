/** What a new system needs before anybody can do anything. */
package dev.countersign.command.setup;
