package io.statline.sched.sim;

import java.time.Duration;

/**
 * What a task got in a simulation.
 *
 * @param pid its pid
 * @param name its whole name
 * @param weight its weight
 * @param runtime how long it was on a CPU
 * @param waited how long it wanted a CPU without having one
 * @param wakeUps how often it wanted a CPU after a sleep, its start included
 * @param latencyP50 half of its wake-ups had a CPU after so long; this and the next are up to 1/16 too long
 * @param latencyP99 99 of 100 of its wake-ups had a CPU after so long
 * @param latencyMax the slowest of its wake-ups; exact
 * @param dispatches how often it got a CPU
 * @param preemptions how often its slice was used up before it left by itself
 * @param migrations how often it got another CPU than the one before
 * @param repetitions how often it did all of its phases
 * @param deadlinesMet how many periods it was done with in time
 * @param deadlinesMissed how often it was not
 * @param share its part of all the CPU time that was used, 0…1
 * @param fairShare the part that its weight gives it: what all used together, divided by weight, where no task gets more
 *     than it would use if it never waited
 * @since 0.1.0
 */
public record TaskFigures(
    int pid,
    String name,
    int weight,
    Duration runtime,
    Duration waited,
    long wakeUps,
    Duration latencyP50,
    Duration latencyP99,
    Duration latencyMax,
    long dispatches,
    long preemptions,
    long migrations,
    long repetitions,
    long deadlinesMet,
    long deadlinesMissed,
    double share,
    double fairShare) {}
