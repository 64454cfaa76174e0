# An interval on a line
# The network as nested inequalities: what it returns everywhere, in the box and outside it.
# Exact with Fraction and int. With float, a sum is off by at most 2**-50 times the sum of the sizes of its terms;
# where a condition is that near to 0, the other branch agrees with this one.
# #region program
def network(x):
    if -x + 1 > 0:  # h1
        if x > 0:  # g1
            return x
        else:
            return 0
    else:
        if x - 3 > 0:  # h2
            if -x + 4 > 0:  # g1
                return -x + 4
            else:
                return 0
        else:
            return 1
# #endregion program
