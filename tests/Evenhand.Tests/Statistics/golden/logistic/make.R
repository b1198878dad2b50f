# Rscript make.R   writes data.csv and r.json beside itself: glm, and the sandwich over clusters by its formula (R 4.2.2, base R alone).
set.seed(20261127)
n <- 600; g <- sample(1:60, n, TRUE); u <- rnorm(60, 0, 0.7)
d <- data.frame(cluster = g, private = rbinom(n, 1, 0.6), year = sample(0:3, n, TRUE), size = round(exp(rnorm(n, 1.2, 0.5)), 3))
d$y <- rbinom(n, 1, plogis(0.6 - 0.4 * d$private + 0.1 * d$year + 0.2 * log(d$size) + u[g]))
f <- glm(y ~ private + year + size, binomial, d, control = glm.control(epsilon = 1e-14, maxit = 100))
X <- model.matrix(f); bread <- summary(f)$cov.unscaled
S <- rowsum(X * (d$y - fitted(f)), d$cluster); G <- nrow(S); p <- ncol(X)
V <- bread %*% crossprod(S) %*% bread * G / (G - 1) * (n - 1) / (n - p)
write.csv(d, "data.csv", row.names = FALSE, quote = FALSE)
num <- function(x) paste0("[", paste(format(x, digits = 15), collapse = ", "), "]")
writeLines(sprintf('{"beta": %s, "se_model": %s, "se_cluster": %s, "loglik": %s}', num(coef(f)), num(sqrt(diag(bread))), num(sqrt(diag(V))), format(as.numeric(logLik(f)), digits = 15)), "r.json")
