/** Brand operation pursuits: what leads to a brand operation contract (2.2.5). */
package dev.countersign.command.brandpursuit;
