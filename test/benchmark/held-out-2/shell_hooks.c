// spawn: system with a command in the background
// loop: while over an array that ends with a null pointer
// origin: array parameter
// waits: nothing, or system
// distance: same function
// differs: ampersand at the end of the command
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: system waits for the command
// witness: runnable
#include "witness.h"
#include <string.h>

static const char *hook = "hooks/post-receive";

/* Tells the hook about every ref that was pushed. */
void run_hooks(char **refs)
{
	char cmd[512];

	while (*refs != NULL) {
		if (strpbrk(*refs, "'\\\n") != NULL) {
			fprintf(stderr, "bad ref name\n");
			refs++;
			continue;
		}
#ifdef TWIN
		snprintf(cmd, sizeof(cmd), "%s '%s' >/dev/null", hook, *refs);
#else
		snprintf(cmd, sizeof(cmd), "%s '%s' >/dev/null &", hook, *refs);
#endif
		if (system(cmd) != 0)
			fprintf(stderr, "hook failed for %s\n", *refs);
		refs++;
	}
}

int main(int argc, char **argv)
{
	if (witnessChild()) {
		witnessEnter();
		usleep(15000);
		for (int i = 0; i < 80 && witnessState()->Live > 1; i++)
			usleep(100000); // a program takes long to start: wait for those to come
		witnessLeave();
		return 0;
	}
	size_t n = witnessSize(argc, argv);
	char **refs = calloc(n + 1, sizeof(*refs));
	for (size_t i = 0; i < n; i++)
		refs[i] = "refs/heads/main";
	hook = argv[0];
	run_hooks(refs);
	return witnessReport();
}
