# One fit by lme4, its default optimiser without the derivative check after it (its fastest way), of a CSV file with columns ratee, rater, score, as JSON: Rscript severity-subject.R FILE RUNS
words <- commandArgs(trailingOnly = TRUE)
if (!requireNamespace("lme4", quietly = TRUE)) {
  cat('{"missing": "lme4"}')
  quit(status = 0)
}
suppressPackageStartupMessages(library(lme4))
d <- read.csv(words[1], colClasses = c("character", "character", "numeric"))
d$ratee <- factor(d$ratee)
d$rater <- factor(d$rater)
best <- Inf
cpu <- Inf
for (run in seq_len(as.integer(words[2]))) {
  took <- system.time(m <- lmer(score ~ 1 + (1 | ratee) + (1 | rater), d, control = lmerControl(calc.derivs = FALSE)))
  best <- min(best, took[["elapsed"]])
  cpu <- min(cpu, took[["user.self"]] + took[["sys.self"]])
}
v <- as.data.frame(VarCorr(m))
of <- function(name) v$vcov[v$grp == name]
r <- ranef(m)$rater
cat(sprintf('{"seconds": %.4f, "cpu": %.4f, "ratee": %.12g, "rater": %.12g, "residual": %.12g, "severity": {', best, cpu, of("ratee"), of("rater"), of("Residual")))
cat(paste(sprintf('"%s": %.10g', rownames(r), -r[, 1]), collapse = ", "))
cat("}}")
