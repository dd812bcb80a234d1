package org.augenhoehe.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.augenhoehe.base.office.Channel;
import org.augenhoehe.base.questionnaire.Item;
import org.augenhoehe.base.questionnaire.Questionnaire;
import org.augenhoehe.vote.paper.Place;

/** Invented customers, the same ones at every demonstration. */
final class DemoCustomers {

  private static final long SEED = 1958;

  /** Standard deviation between people, and below it that within one person's answers. */
  private static final double BETWEEN_PEOPLE = 0.75;

  private static final double WITHIN_A_PERSON = 0.7;

  /** Answers given on the spot run more positive (METHOD, section 2). */
  private static final double ON_THE_SPOT = 0.3;

  private static final double UNANSWERED = 0.05;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Questionnaire questionnaire;

  DemoCustomers(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** The customers of one week, given the weekly average. */
  int arrivals(int average) {
    return (int) Math.max(0, Math.round(average + random.nextGaussian() * Math.sqrt(average)));
  }

  /** One customer's answers by id of the item; always at least one. */
  Map<String, Integer> answers(DemoTouchpoint touchpoint, Channel channel, int week) {
    List<Item> items = questionnaire.items(Place.form(channel));
    double person = random.nextGaussian() * BETWEEN_PEOPLE;
    double occasion = channel == Channel.KIOSK ? ON_THE_SPOT : 0;
    Map<String, Integer> answers = new HashMap<>();
    for (Item item : items) {
      double answer =
          touchpoint.expected(item.id(), week)
              + person
              + occasion
              + random.nextGaussian() * WITHIN_A_PERSON;
      if (random.nextDouble() >= UNANSWERED || answers.isEmpty()) {
        answers.put(item.id(), onTheScale(answer));
      }
    }
    return answers;
  }

  private static int onTheScale(double answer) {
    return (int)
        Math.max(Questionnaire.LOWEST, Math.min(Questionnaire.HIGHEST, Math.round(answer)));
  }
}
