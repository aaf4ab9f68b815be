package dev.tiphys.core.sprig;

import java.math.BigInteger;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/** Arithmetic on elliptic curves over prime fields, only to find the public key of a private one. */
final class CurvePoints {
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final BigInteger prime;
    private final BigInteger coefficient;

    private CurvePoints(ECParameterSpec curve) {
        if (!(curve.getCurve().getField() instanceof ECFieldFp field)) {
            throw new IllegalArgumentException("x509: unknown elliptic curve");
        }
        this.prime = field.getP();
        this.coefficient = curve.getCurve().getA();
    }

    /** The curve's base point times a number. */
    static ECPoint multiply(ECParameterSpec curve, BigInteger number) {
        CurvePoints points = new CurvePoints(curve);
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
            sum = points.add(sum, sum);
            if (number.testBit(bit)) {
                sum = points.add(sum, curve.getGenerator());
            }
        }
        return sum;
    }

    private ECPoint add(ECPoint a, ECPoint b) {
        if (a.equals(ECPoint.POINT_INFINITY)) {
            return b;
        }
        if (b.equals(ECPoint.POINT_INFINITY)) {
            return a;
        }
        BigInteger slope;
        if (!a.getAffineX().equals(b.getAffineX())) {
            slope = quotient(
                    b.getAffineY().subtract(a.getAffineY()), b.getAffineX().subtract(a.getAffineX()));
        } else if (a.equals(b) && a.getAffineY().signum() != 0) {
            BigInteger square = a.getAffineX().pow(2);
            slope = quotient(
                    square.multiply(THREE).add(coefficient), a.getAffineY().multiply(TWO));
        } else {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger x =
                slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(prime);
        BigInteger y = slope.multiply(a.getAffineX().subtract(x))
                .subtract(a.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }

    private BigInteger quotient(BigInteger over, BigInteger under) {
        return over.multiply(under.modInverse(prime)).mod(prime);
    }
}
