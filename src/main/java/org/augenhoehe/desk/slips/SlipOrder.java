package org.augenhoehe.desk.slips;

import org.augenhoehe.entitle.invitation.Invitations;

/**
 * An order of slips, as typed.
 *
 * @param count from 1 to {@link #MOST_SLIPS}
 * @param days for how many days they are valid, from 1 to {@link Invitations#MOST_DAYS}
 */
public record SlipOrder(String count, String days) {

  /** A hundred sheets: what a printer takes at once, and a page that still opens quickly. */
  static final int MOST_SLIPS = 800;

  public static final SlipOrder DEFAULT = new SlipOrder("48", "90");

  public SlipOrder {
    count = count == null ? "" : count.strip();
    days = days == null ? "" : days.strip();
  }

  public boolean isCountWrong() {
    return isWrong(count, MOST_SLIPS);
  }

  public boolean isDaysWrong() {
    return isWrong(days, Invitations.MOST_DAYS);
  }

  public boolean isWrong() {
    return isCountWrong() || isDaysWrong();
  }

  public int mostSlips() {
    return MOST_SLIPS;
  }

  public int mostDays() {
    return Invitations.MOST_DAYS;
  }

  public int slips() {
    return Integer.parseInt(count);
  }

  int validDays() {
    return Integer.parseInt(days);
  }

  private static boolean isWrong(String typed, int most) {
    if (!typed.matches("[0-9]{1,4}")) {
      return true;
    }
    int number = Integer.parseInt(typed);
    return number < 1 || number > most;
  }
}
