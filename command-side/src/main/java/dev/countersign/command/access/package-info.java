/** Gives employees the local accounts by which they log in, and takes them away. */
package dev.countersign.command.access;
