package org.augenhoehe.customer.method;

import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about the method, in the languages of {@code Languages.EXPLAINED}. */
@MessageBundle("calculation")
public interface CalculationMessages {

  String lead();

  String contents();

  String questions();

  String questionsWhy();

  String questionsOwn();

  String questionsVersion(int version, int all, long kiosk);

  String questionsTable();

  String question();

  String origin();

  String weight();

  String asked();

  String core();

  String askedBoth();

  String askedPhone();

  String p1();

  String p2();

  String p3();

  String p4();

  String p5();

  String p6();

  String p7();

  String p8();

  String p9();

  String motto();

  String r1();

  String r2();

  String answers();

  String answersHow();

  String answersTable();

  String answer();

  String points();

  String answersSkipped();

  String scores();

  String scoresCounts();

  String scoresMean();

  String scoresWeighted();

  String scoresCore();

  String scoresAll();

  String forms();

  String formsWhich(long kiosk);

  String formsLimits();

  String formsTable();

  String measure();

  String onPhones();

  String atKiosks();

  String people();

  String peopleWhat();

  String peopleFew(int enough);

  String withheld();

  String withheldFew(int minimum);

  String withheldAtoms(int minimum);

  String withheldShares(String lowest, String highest);

  String withheldLimits();

  String withheldMore();

  String range();

  String rangeWhat();

  String rangeSingle();

  String rangeNot();

  String rangeHow();

  String rangeAdded();

  String rangeSpread();

  String rangeWorst();

  String rangeBeta();

  String formulas();

  String formulasLetters();

  String formulaScore();

  String formulasRange();

  String trend();

  String trendWaits();

  String trendBoxes();

  String trendFormula();

  String example();

  String exampleMade(String value);

  String stepMeans();

  String stepMean(int number, String products, String sum, int n, String mean);

  String stepScore();

  String stepScoreWhat(String products, String total, String score);

  String stepPeople();

  String stepPeopleWhat(int n);

  String stepRange();

  String stepRangeOf(int number, String sum, String squares, int n, String shrunk, String error);

  String stepRangeWhat(String shrunk, String error);

  String stepRangeEnds(String a, String b, String low, String high);

  String stepShown();

  String stepShownWhat(String value, String score, String low, String high, int n);

  String stepShownFew(int enough);

  String stepShares(int number);

  String under(String number);

  String over(String number);

  String percent(String number);

  String never();

  String neverPerson();

  String neverRanking();

  String neverCut();

  String neverTogether();

  String neverSilent();

  String recompute();
}
