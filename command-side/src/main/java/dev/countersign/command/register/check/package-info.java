/** Makes the registers anew from the log, again and again, and says where they differ from it. */
package dev.countersign.command.register.check;
