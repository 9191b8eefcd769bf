import type { GoldBriefing } from '../eval/gold-briefing.ts';
import { airlineMerger } from './airline-merger.ts';
import { assemblyVote } from './assembly-vote.ts';
import { autumnBudget } from './autumn-budget.ts';
import { bankRate } from './bank-rate.ts';
import { borderClash } from './border-clash.ts';
import { chipMakerResults } from './chip-maker-results.ts';
import { courtRuling } from './court-ruling.ts';
import { donorCommunique } from './donor-communique.ts';
import { droughtCuts } from './drought-cuts.ts';
import { easternFrontBriefing } from './eastern-front-briefing.ts';
import { grainCorridor } from './grain-corridor.ts';
import { gridOutage } from './grid-outage.ts';
import { harbourStrike } from './harbour-strike.ts';
import { heatReport } from './heat-report.ts';
import { mayorInterview } from './mayor-interview.ts';
import { measlesBulletin } from './measles-bulletin.ts';
import { mineAccident } from './mine-accident.ts';
import { nuclearTalks } from './nuclear-talks.ts';
import { opinionPoll } from './opinion-poll.ts';
import { railPlan } from './rail-plan.ts';
import { refugeeAppeal } from './refugee-appeal.ts';
import { schoolMeals } from './school-meals.ts';
import { stadiumOpening } from './stadium-opening.ts';
import { steelTariffs } from './steel-tariffs.ts';
import { vaccineTrial } from './vaccine-trial.ts';

/** The briefings with which extraction is measured, each annotated before the rules saw it. */
export const goldBriefings: readonly GoldBriefing[] = [
  airlineMerger,
  assemblyVote,
  autumnBudget,
  bankRate,
  borderClash,
  chipMakerResults,
  courtRuling,
  donorCommunique,
  droughtCuts,
  easternFrontBriefing,
  grainCorridor,
  gridOutage,
  harbourStrike,
  heatReport,
  mayorInterview,
  measlesBulletin,
  mineAccident,
  nuclearTalks,
  opinionPoll,
  railPlan,
  refugeeAppeal,
  schoolMeals,
  stadiumOpening,
  steelTariffs,
  vaccineTrial,
];
