// spawn: fork
// loop: counted
// origin: parameter
// waits: after the loop
// distance: same function
// differs: how the token is read
// A: unbounded Y4 | limiter: tokens in a pipe, an empty pipe is ignored
// B: bounded N4 | limiter: tokens in a pipe, read before each start
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>

struct recipe {
	const char *cmd;
	pid_t pid;
};

static int tokens[2];

static int jobserver_open(int jobs)
{
	if (pipe(tokens) != 0)
		return -1;
	while (jobs-- > 0)
		if (write(tokens[1], "+", 1) != 1)
			return -1;
#ifndef TWIN
	fcntl(tokens[0], F_SETFL, O_NONBLOCK);
#endif
	return 0;
}

int run_recipes(struct recipe *r, size_t n)
{
	char tok = '-';
	size_t i;

	for (i = 0; i < n; i++) {
		if (read(tokens[0], &tok, 1) < 0 && errno != EAGAIN)
			return -1;
		r[i].pid = fork();
		if (r[i].pid == 0) {
			witnessTask();
			_exit(write(tokens[1], &tok, 1) != 1);
		}
	}
	for (i = 0; i < n; i++)
		waitpid(r[i].pid, NULL, 0);
	return 0;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);

	witnessState();
	if (jobserver_open(8) != 0)
		return 1;
	run_recipes(calloc(n, sizeof(struct recipe)), n);
	return witnessReport();
}
