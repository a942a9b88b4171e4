// spawn: fork
// loop: for over an array parameter
// origin: array parameter
// waits: wait at the end
// distance: helper function
// differs: how many tokens the pipe holds at first
// A: unbounded Y3 | limiter: as many tokens as targets
// B: bounded N4 | limiter: a token is read before fork and written back by the child
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <sys/wait.h>

#define DEFAULT_JOBS 7

static int tokens[2];

static int jobserver_open(size_t jobs)
{
	if (pipe(tokens) < 0)
		return -1;
	while (jobs-- > 0)
		if (write(tokens[1], "+", 1) != 1)
			return -1;
	return 0;
}

static void jobserver_take(void)
{
	char token;

	while (read(tokens[0], &token, 1) < 0 && errno == EINTR)
		;
}

static void jobserver_give(void)
{
	if (write(tokens[1], "+", 1) != 1)
		perror("jobserver");
}

static void build_target(const char *target)
{
	if (*target)
		witnessTask();
}

int build(const char **targets, size_t ntargets)
{
	int failed = 0, status;

#ifdef TWIN
	if (jobserver_open(DEFAULT_JOBS) < 0)
		return -1;
#else
	if (jobserver_open(ntargets) < 0)
		return -1;
#endif
	for (size_t i = 0; i < ntargets; i++) {
		jobserver_take();
		switch (fork()) {
		case 0:
			build_target(targets[i]);
			jobserver_give();
			_exit(0);
		case -1:
			jobserver_give();
			failed++;
		}
	}
	while (wait(&status) > 0)
		failed += status != 0;
	return failed;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	const char **targets = calloc(n, sizeof(*targets));

	for (size_t i = 0; i < n; i++)
		targets[i] = "all";
	build(targets, n);
	return witnessReport();
}
