namespace VillesSolidaires.Web.Securite;

/// <summary>Permission, donnée par une page à sa propre réponse, de paraître dans le cadre d'un autre site.</summary>
public static class Integration
{
    private const string Cle = "vs.integrable";

    public static void PermettreLIntegration(this HttpContext contexte)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        contexte.Items[Cle] = true;
    }

    /// <summary>Une erreur survenue depuis ferme de nouveau la page : elle en rend une autre.</summary>
    public static bool EstIntegrable(this HttpContext contexte)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        return contexte.Response.StatusCode == StatusCodes.Status200OK && contexte.Items.ContainsKey(Cle);
    }
}
