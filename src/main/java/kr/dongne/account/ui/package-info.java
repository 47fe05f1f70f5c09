/** The administrators' screens of accounts, everybody's own password and API tokens. */
@NullMarked
package kr.dongne.account.ui;

import org.jspecify.annotations.NullMarked;
